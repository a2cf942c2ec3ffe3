import { Counter, collectDefaultMetrics, Histogram, Registry } from "prom-client";
import type { Answer } from "../core/model/answer.js";

/** Through what somebody was answered. */
export type Surface = "desk" | "discord" | "slack";

/** Upper bounds of the durations that are counted apart, in seconds: an answer takes a millisecond, a long draft some seconds. */
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What the program counts of itself for Prometheus: how much, how, how long; never a text, and never a person. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #answers = new Counter({
    name: "munich_answers_total",
    help: "Answers given, by surface and outcome",
    labelNames: ["surface", "outcome"],
    registers: [this.#registry],
  });
  readonly #failures = new Counter({
    name: "munich_failures_total",
    help: "Requests that were not answered, by surface and the kind of failure",
    labelNames: ["surface", "kind"],
    registers: [this.#registry],
  });
  readonly #durations = new Histogram({
    name: "munich_answer_duration_seconds",
    help: "From a request to its answer, by surface and what was asked for",
    labelNames: ["surface", "kind"],
    buckets: SECONDS,
    registers: [this.#registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.#registry });
  }

  /** Counts an answer. */
  answered(surface: Surface, outcome: Answer["outcome"] | "reviewed"): void {
    this.#answers.inc({ surface, outcome });
  }

  /**
   * Counts something that was not answered.
   * @param kind a word of the program's own: an HTTP status, a platform's error code
   */
  failed(surface: Surface, kind: string): void {
    this.#failures.inc({ surface, kind });
  }

  /**
   * Counts how long something took.
   * @param kind what was asked for: "ask", "draft"
   */
  took(surface: Surface, kind: string, milliseconds: number): void {
    this.#durations.observe({ surface, kind }, milliseconds / 1000);
  }

  /** All of it in Prometheus's text format, https://prometheus.io/docs/instrumenting/exposition_formats/ */
  text(): Promise<string> {
    return this.#registry.metrics();
  }

  /** The media type of `text`. */
  get contentType(): string {
    return this.#registry.contentType;
  }
}
