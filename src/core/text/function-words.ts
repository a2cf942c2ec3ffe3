/** English words that carry grammar rather than content; what a question is about is told by the others. */
const FUNCTION_WORDS = new Set(
  `a an the this that these those such same other another
  i me my mine we us our ours you your yours he him his she her hers it its they them their theirs one ones oneself himself herself itself themselves who whom whose which what
  and or but nor so yet if then than because while whereas although though unless until since as
  of in on at by for with from to into onto upon about against between among through during before after above below over under out up down off per via toward towards within without around across along
  am is are was were be been being do does did done doing have has had having will would shall should can could may might must ought need
  not no never none neither nor cannot
  when where why how there here now just also too very really quite rather even still already again ever only
  any some all both each every either more most much many few less least own
  get gets got getting let go goes going gone went come comes came make makes made take takes took taken give gives gave given put
  say says said saying tell tells told ask asks asked mean means meant know knows knew think thinks thought
  thing things stuff way ways lot lots bit kind sort something anything nothing everything someone anyone
  actually basically exactly please ok okay yes yeah yep nope well like etc eg ie mr mrs ms dr sir`
    .split(/\s+/)
    .filter(Boolean),
);

/** True for a folded word that carries grammar rather than content. */
export function isFunctionWord(norm: string): boolean {
  return FUNCTION_WORDS.has(norm);
}
