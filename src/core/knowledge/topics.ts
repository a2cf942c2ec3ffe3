import { basename } from "node:path";
import type { z } from "zod";
import { filesIn } from "./files.js";
import type { FolderFiles } from "./folder-files.js";
import { GAP, type Knowledge, type Phrasing } from "./knowledge.js";
import { GapFile, Id, PHRASING_KINDS, PropositionFile, TrainingFile } from "./schema.js";

type Topics = Pick<Knowledge, "propositions" | "gaps" | "phrasings">;

/** The topics of a knowledge folder, and all phrasings, with those that stand apart. What is wrong is among the `files.problems`. */
export function loadTopics(folder: string, files: FolderFiles): Topics {
  const topics: Topics = { propositions: [], gaps: [], phrasings: [] };
  for (const file of filesIn(folder, "topics")) loadTopic(file, files, topics);
  for (const file of filesIn(folder, "training")) {
    const training = files.read(file, TrainingFile);
    for (const [id, kinds] of Object.entries(training?.propositions ?? {}))
      topics.phrasings.push(...ofProposition(file, id, kinds));
    for (const [id, texts] of Object.entries(training?.gaps ?? {})) topics.phrasings.push(...ofGap(file, id, texts));
  }
  return topics;
}

/** Adds what a topic's file holds; it is a gap where it has that field, and otherwise a proposition. */
function loadTopic(file: string, files: FolderFiles, topics: Topics): void {
  const id = files.validate(file, Id, basename(file, ".yaml"));
  const value = files.yaml(file);
  if (id === null || value === undefined) return;
  if (value !== null && typeof value === "object" && "gap" in value) {
    const content = files.validate(file, GapFile, value);
    if (!content) return;
    topics.gaps.push({ id, text: content.gap });
    topics.phrasings.push(...ofGap(file, id, content.phrasings));
  } else {
    const content = files.validate(file, PropositionFile, value);
    if (!content) return;
    const { phrasings, ...proposition } = content;
    topics.propositions.push({ id, ...proposition });
    topics.phrasings.push(...ofProposition(file, id, phrasings));
  }
}

function ofProposition(file: string, topic: string, kinds: z.infer<typeof PropositionFile>["phrasings"]): Phrasing[] {
  return PHRASING_KINDS.flatMap((kind) => (kinds[kind] ?? []).map((text) => ({ text, topic, kind, file })));
}

function ofGap(file: string, gap: string, texts: string[]): Phrasing[] {
  return texts.map((text) => ({ text, topic: GAP + gap, kind: null, file }));
}
