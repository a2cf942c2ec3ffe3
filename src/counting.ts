import type { Core } from "./core/core.js";
import type { Metrics, Surface } from "./health/metrics.js";

/** The same core, whose answers are counted as given through this surface. */
export function counting(core: Core, surface: Surface, metrics: Metrics): Core {
  return {
    ...core,
    answer: (lookUp, thread) => {
      const began = performance.now();
      const answer = core.answer(lookUp, thread);
      metrics.took(surface, lookUp.kind, performance.now() - began);
      metrics.answered(surface, answer.outcome);
      return answer;
    },
  };
}
