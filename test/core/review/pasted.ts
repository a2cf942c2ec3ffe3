/**
 * Quotations in whatever shape they come, written from the article alone, each with what a careful reader says of it: the verdict, who said the
 * words, and, where it is told, whom the text gives them to (null for nobody).
 */
export interface Pasted {
  input: string;
  outcome: "exact" | "altered" | "misattributed" | "not_found";
  speaker: "John Kerry" | "Sergei Lavrov" | "Staffan de Mistura" | "article" | null;
  claimed?: string | null;
}

const KERRY = "John Kerry";
const LAVROV = "Sergei Lavrov";
const MISTURA = "Staffan de Mistura";

const exact = (speaker: Pasted["speaker"], input: string, claimed?: string | null): Pasted => ({
  input,
  outcome: "exact",
  speaker,
  ...(claimed === undefined ? {} : { claimed }),
});
const altered = (speaker: Pasted["speaker"], input: string, claimed?: string | null): Pasted => ({
  ...exact(speaker, input, claimed),
  outcome: "altered",
});
const wrong = (speaker: Pasted["speaker"], input: string, claimed?: string | null): Pasted => ({
  ...exact(speaker, input, claimed),
  outcome: "misattributed",
});
const missing = (input: string, claimed?: string | null): Pasted => ({
  ...exact(null, input, claimed),
  outcome: "not_found",
});

const HUNDREDS = "and the drummers of the square went home before the rain ".repeat(30);
const SIXTEEN_HUNDRED = `"A ceasefire has a great many legal prerogatives and requirements. A cessation of hostilities does not; it's not anticipated to. But in many ways they have a similar effect. A ceasefire in the minds of many of the participants in this particular moment connotes something far more permanent and far more reflective of an end of conflict - and it is distinctly not that. This is a pause that is dependent on the process going forward and therefor, cessation of hostilities is a much more appropriate, apt term. `;

export const PASTED: Record<string, Pasted[]> = {
  "marks of all kinds": [
    exact(KERRY, "„Sustained delivery will begin this week‟"),
    exact(KERRY, "”Sustained delivery will begin this week”"),
    exact(KERRY, "’Sustained delivery will begin this week’"),
    exact(KERRY, "‚Sustained delivery will begin this week‘"),
    exact(KERRY, "‹Sustained delivery will begin this week›"),
    exact(KERRY, "« Sustained delivery will begin this week »"),
    exact(KERRY, "「Sustained delivery will begin this week」"),
    exact(KERRY, "″Sustained delivery will begin this week″"),
    exact(KERRY, "``Sustained delivery will begin this week''"),
    exact(KERRY, '“Sustained delivery will begin this week"'),
    exact(KERRY, '"Sustained delivery will begin this week”'),
    exact(KERRY, "&ldquo;Sustained delivery will begin this week&rdquo;"),
    exact(KERRY, "&quot;Sustained delivery will begin this week&#34; said Kerry", KERRY),
  ],
  "characters that nobody sees, and others": [
    exact(KERRY, '"Sus\u00adtained delivery will be\u00adgin this week"'),
    exact(KERRY, '"Sustained\u200b delivery will\u200d begin this\ufeff week"'),
    exact(LAVROV, '"There are too many players involved in the mili-\ntary hostilities"'),
    exact(KERRY, '"A cease-\nfire has a great many legal prerogatives and require-\nments"'),
    exact(LAVROV, '"As a ﬁrst step, the cessation of the armed conﬂict is not an easy task"'),
    exact(KERRY, "“That’s ambitious, but everybody is determined”"),
    exact(KERRY, '"That&rsquo;s ambitious, but everybody is determined"'),
    exact(KERRY, '"Sustained&nbsp;delivery will begin this&nbsp;week"'),
  ],
  "an editor's brackets": [
    exact(KERRY, '"[W]e have agreed to implement a nationwide cessation of hostilities" - Kerry', KERRY),
    exact(KERRY, '"[T]his will apply to any and all parties in Syria," Kerry said.', KERRY),
    exact(
      KERRY,
      '"the process going forward and therefor [sic], cessation of hostilities is a much more appropriate, apt term"',
    ),
    exact(KERRY, '"This [agreement] will apply to any and all parties in Syria" - Kerry', KERRY),
    exact(MISTURA, '"[A]re the Syrian people going to see these outcomes?"'),
    altered(LAVROV, '"the cessation of the armed conflict is [not only] an easy task"'),
    altered(KERRY, '"This will [not] apply to any and all parties in Syria" - Kerry', KERRY),
    altered(KERRY, '"Sustained delivery will begin [next] week" - Kerry', KERRY),
  ],
  "several quotations in one text": [
    missing("\"Sustained delivery will begin this week,\" Kerry said. 'The drummers of the square went home.'"),
    missing("“Sustained delivery will begin this week,” Kerry said. «The drummers of the square went home.»"),
    missing(
      '"Sustained delivery will begin this week," Kerry said.\n\n"The drummers of the square went home," he added.',
    ),
    missing('"Sustained delivery will begin this week," Kerry said. "The drummers of the square went home'),
    missing('"That\'s ambitious" and "the drummers of the square went home," Kerry said.', KERRY),
    altered(KERRY, '"That\'s ambitious, but everybody is determined." "Sustained delivery will begin next week."'),
    exact(KERRY, '"Sustained delivery will begin this week," Kerry said. "That\'s ambitious," he said.', KERRY),
    exact(KERRY, "Kerry: “Sustained delivery will begin this week.” Lavrov: “There are too many players.”", KERRY),
    wrong(
      KERRY,
      "Lavrov: “There are too many players.” De Mistura: “Sustained delivery will begin this week.”",
      MISTURA,
    ),
  ],
  "one quotation, broken": [
    exact(
      KERRY,
      '"That\'s ambitious," Kerry said, "but everybody is determined to move as rapidly as possible"',
      KERRY,
    ),
    exact(
      LAVROV,
      "“As a first step”, said Russia’s foreign minister, “the cessation of the armed conflict is not an easy task”.",
      LAVROV,
    ),
    exact(
      MISTURA,
      '"What I can say," the UN envoy told reporters on Friday, "is that this is a good testing time."',
      MISTURA,
    ),
    altered(KERRY, '"That\'s ambitious," Kerry said, "but nobody is determined to move as rapidly as possible"', KERRY),
    exact(
      KERRY,
      "“A ceasefire has a great many legal prerogatives and requirements.\n\n“A cessation of hostilities does not; it's not anticipated to,” Kerry said.",
      KERRY,
    ),
    exact(
      KERRY,
      '"A ceasefire has a great many legal prerogatives and requirements.\n\n"A cessation of hostilities does not; it\'s not anticipated to," Kerry said.',
      KERRY,
    ),
    exact(
      LAVROV,
      "> As a first step, the cessation of the armed conflict is not an easy task.\n> — Sergei Lavrov",
      LAVROV,
    ),
    exact(LAVROV, '> "There are too many players involved in the military hostilities."\n\n- Lavrov', LAVROV),
    exact(LAVROV, "> As a first step, the cessation of the armed\n> conflict is not an easy task.", null),
  ],
  "whose words they are said to be": [
    exact(LAVROV, '"There are too many players involved in the military hostilities," Lavrov told the BBC.', LAVROV),
    exact(LAVROV, '"There are too many players involved in the military hostilities," Lavrov said on Friday.', LAVROV),
    exact(
      LAVROV,
      'Speaking to Kerry, Lavrov said: "There are too many players involved in the military hostilities."',
      LAVROV,
    ),
    exact(LAVROV, '"There are too many players involved in the military hostilities" (Reuters)', null),
    exact(LAVROV, 'Hi Tom, "There are too many players involved in the military hostilities" - can you check?', null),
    exact(LAVROV, 'URGENT: "There are too many players involved in the military hostilities"', null),
    exact(LAVROV, "LAVROV: There are too many players involved in the military hostilities", LAVROV),
    exact(KERRY, 'KERRY GRAB: "Sustained delivery will begin this week"', KERRY),
    exact(LAVROV, "There are too many players involved in the military hostilities, said Lavrov", LAVROV),
    exact(
      LAVROV,
      "There are too many players involved in the military hostilities — Lavrov, Russian foreign minister",
      LAVROV,
    ),
    exact(
      LAVROV,
      '"There are too many players involved in the military hostilities," said Moscow\'s top diplomat.',
      LAVROV,
    ),
    exact(
      LAVROV,
      'Kerry\'s Russian counterpart said: "There are too many players involved in the military hostilities."',
      LAVROV,
    ),
    exact(MISTURA, 'The UN\'s Syria envoy asked, "Are the Syrian people going to see these outcomes?"', MISTURA),
    wrong(LAVROV, 'Obama said: "There are too many players involved in the military hostilities."', "Obama"),
    wrong(
      LAVROV,
      '"There are too many players involved in the military hostilities," said a spokesman for Kerry.',
      "a spokesman",
    ),
    wrong(LAVROV, '"There are too many players involved in the military hostilities," Kerry told Lavrov.', KERRY),
    wrong(
      LAVROV,
      '"There are too many players involved in the military hostilities," said the German foreign minister.',
      "the German foreign minister",
    ),
    wrong(KERRY, '"Sustained delivery will begin this week," US President Barack Obama said.', "Barack Obama"),
    exact(KERRY, '"Sustained delivery will begin this week," Kerry and Lavrov said.', null),
    exact(KERRY, 'I heard from Lavrov that it is on: "Sustained delivery will begin this week"', null),
    wrong("article", '"World powers have called for a pause to fighting in Syria," Kerry said.', KERRY),
    exact("article", "World powers have called for a pause to fighting in Syria within a week", null),
    exact(KERRY, '"Sustained delivery will begin this week" - U.S. Secretary of State John Kerry', KERRY),
    exact(KERRY, '"Sustained delivery will begin this week," John Kerry said.', KERRY),
  ],
  "words that were changed": [
    altered(
      KERRY,
      '"But in many ways they have a similar effect. A ceasefire has a great many legal prerogatives and requirements."',
    ),
    altered(KERRY, '"Sustained delivery will begin this week … particularly in the besieged or hard-to-reach areas"'),
    altered(
      KERRY,
      '"We have agreed to implement a nationwide cessation of hostilities ... Sustained delivery will begin this week"',
    ),
    altered(KERRY, '"Sustained delivery will begin this week, I promise" - Kerry', KERRY),
    altered(
      KERRY,
      '"We have agreed to implement a nationwide cessation of hostilities. There are too many players involved." - Kerry',
      KERRY,
    ),
    altered(LAVROV, '"There are many players involved in the military hostilities" - Kerry', KERRY),
    altered(LAVROV, '"As a first step, the cessation of the armed conflict is an easy task" - Lavrov', LAVROV),
    altered(MISTURA, '"What I can say is that this was a good testing time" - de Mistura', MISTURA),
    altered(KERRY, '"cessation of hostilities is a much more appropriate, apt term. Mr Kerry says it won\'t apply"'),
    altered(KERRY, '"But in many ways they have the opposite effect," Kerry said.', KERRY),
  ],
  "a true beginning with an invented end": [
    altered(KERRY, `${SIXTEEN_HUNDRED}And Assad will resign before Easter, he told me so himself over dinner."`),
    missing(`"Sustained delivery will begin this week ${HUNDREDS}"`),
    altered(
      LAVROV,
      '"There are too many players involved in the military hostilities, and most of them were paid by Washington" - Lavrov',
      LAVROV,
    ),
    altered(
      KERRY,
      "\"That's ambitious, but everybody is determined to move as rapidly as possible to try to achieve this, come what may",
      null,
    ),
  ],
  "words that are nobody's": [
    missing("“Peace in our time,” Kerry said.", KERRY),
    missing("Nobody shall go hungry tonight, said Lavrov", LAVROV),
    missing("> The drummers of the square went home.\n> — Kerry", KERRY),
  ],
  "US punctuation, titles and asides": [
    exact(KERRY, '"Sustained delivery will begin this week," Mr. Kerry said.', KERRY),
    exact(KERRY, 'Mr. Kerry called the truce "a pause that is dependent on the process going forward."', KERRY),
    exact(KERRY, 'Kerry told "News Hour": "Sustained delivery will begin this week."', KERRY),
    exact(LAVROV, 'did lavrov really say "there are too many players involved in the military hostilities"?', LAVROV),
    exact(LAVROV, '"there are too many players involved in the military hostilities" lavrov', LAVROV),
    exact(MISTURA, '"What I can say is that this is a good testing time."\nStaffan de Mistura', MISTURA),
    exact(MISTURA, "“This is a good testing time,” de Mistura said, adding that he had seen worse.", MISTURA),
    exact(MISTURA, "According to Staffan de Mistura, “this is a good testing time”.", MISTURA),
    exact(MISTURA, "In the words of the UN envoy: “this is a good testing time”.", MISTURA),
  ],
};
