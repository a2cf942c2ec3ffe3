import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText } from "../../src/draft-files/decode.js";
import { MOST_TEXT } from "../../src/draft-files/draft.js";
import { readDraft } from "../../src/draft-files/read.js";
import { docx } from "./docx.js";

const TEXT = "Kerry’s words – “we have agreed” – cost 5 €.\nA café.\n";
const read = (name: string, bytes: Uint8Array | string) =>
  readDraft({ name, bytes: typeof bytes === "string" ? Buffer.from(bytes) : bytes });
const utf16be = (text: string) => Buffer.from(text, "utf16le").swap16();
const windows = (text: string) =>
  Buffer.from(
    text.replace(/[’“”–€]/g, (one) => WINDOWS[one] ?? one),
    "latin1",
  );
const WINDOWS: Record<string, string> = { "’": "\x92", "“": "\x93", "”": "\x94", "–": "\x96", "€": "\x80" };

describe("a text file", () => {
  it.each([
    ["UTF-8", Buffer.from(TEXT)],
    ["UTF-8 with a byte order mark", Buffer.from(`\ufeff${TEXT}`)],
    ["UTF-16 as Windows writes it", Buffer.from(`\ufeff${TEXT}`, "utf16le")],
    ["UTF-16 the other way round", utf16be(`\ufeff${TEXT}`)],
    ["UTF-16 without a byte order mark", Buffer.from(TEXT, "utf16le")],
    ["UTF-16 the other way round without one", utf16be(TEXT)],
    ["Windows-1252", windows(TEXT)],
  ])("in %s is read as it is", async (_, bytes) => {
    expect(await read("a.txt", bytes)).toEqual({ name: "a.txt", text: TEXT, format: "plain" });
  });

  it("in UTF-8 or UTF-16 comes back to the letter, whatever stands in it", () => {
    const anything = fc
      .string({ unit: "binary" })
      .filter((text) => !/[^\n\r\t -￿]|[\ud800-\udfff]|^\ufeff/u.test(text));
    fc.assert(
      fc.property(anything, (text) => {
        expect(decodeText(Buffer.from(`\ufeff${text}`))).toBe(text);
        expect(decodeText(Buffer.from(`\ufeff${text}`, "utf16le"))).toBe(text);
      }),
    );
  });

  it.each([
    ["draft.md", "markdown"],
    ["DRAFT.Markdown", "markdown"],
    ["draft.txt", "plain"],
    ["draft", "plain"],
  ])("called %s is read as %s", async (name, format) => {
    expect((await read(name, TEXT)).format).toBe(format);
  });
});

describe("what is refused, with the reason", () => {
  it.each<[string, string | Uint8Array, RegExp]>([
    ["a PDF", "%PDF-1.7 …", /^this is a PDF\. Save it as plain text, Markdown or \.docx/],
    ["Rich Text Format", "{\\rtf1\\ansi Kerry said}", /^this is a file in Rich Text Format/],
    ["an old Word document", Buffer.from("d0cf11e0a1b11ae1", "hex"), /^this is a document of an old Word/],
    ["a picture", Buffer.from("89504e470d0a1a0a00", "hex"), /^this is a picture/],
    ["a program", Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0]), /^this is no text/],
    ["noise", Buffer.from(Array.from({ length: 400 }, (_, at) => (at * 37) % 256)), /^this is no text/],
    ["a web page", "<!DOCTYPE html><p>Kerry said", /^this is a web page/],
    ["an empty file", "", /^there are no words in it/],
    ["blanks and marks", " \n — \n", /^there are no words in it/],
    ["another archive", Buffer.from("504b0304140000000800", "hex"), /^this is no Word document that can be read/],
    ["a book of books", "word ".repeat(MOST_TEXT / 5 + 1), /^this text is too long/],
  ])("%s", async (_, bytes, reason) => {
    await expect(read("a", bytes)).rejects.toThrow(reason);
  });
});

describe("a Word document", () => {
  it("is read as its paragraphs, whatever it is called", async () => {
    const bytes = await docx(["Kerry said: “Sustained delivery will begin this week.”", "R&D <b>", ""]);
    const { text, format } = await read("draft.bin", bytes);
    expect(text).toBe("Kerry said: “Sustained delivery will begin this week.”\n\nR&D <b>\n\n\n\n");
    expect(format).toBe("plain");
  });

  it("may hold pictures of any size", async () => {
    const bytes = await docx(["One."], { "word/media/image1.bmp": new Uint8Array(50_000_000) });
    expect((await read("a.docx", bytes)).text).toBe("One.\n\n");
  });

  it("that unpacks to gigabytes is refused before it does", async () => {
    const bytes = await docx(["One."], { "word/styles.xml": new Uint8Array(60_000_000) });
    expect(bytes.length).toBeLessThan(100_000);
    await expect(read("a.docx", bytes)).rejects.toThrow(/^this document is too long/);
  });

  it("that is broken is refused in a sentence", async () => {
    const bytes = await docx(["One."]);
    await expect(read("a.docx", bytes.subarray(0, bytes.length / 2))).rejects.toThrow(/^this is no Word document/);
    const empty = await docx([], { "word/document.xml": "<w:document" });
    await expect(read("a.docx", empty)).rejects.toThrow(/^this is no Word document/);
  });
});
