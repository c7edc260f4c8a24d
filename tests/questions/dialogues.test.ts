import { describe, expect, it } from 'vitest';
import { type Dialogue, OPTIONS, readDialogues } from './dialogue-schema.ts';

const dialogues = readDialogues();

const optionsOf: Readonly<Record<string, readonly string[]>> = OPTIONS;

/** The answers of one dialogue that are the merchant's own words instead of an option id. */
function ownWords(dialogue: Dialogue): readonly string[] {
  return Object.entries(dialogue.facts)
    .filter(([question, answer]) => !optionsOf[question]?.includes(answer))
    .map(([, answer]) => answer);
}

describe('the held-back dialogues', () => {
  it('are twenty in English and twenty in Chinese', () => {
    const english = dialogues.filter(({ language }) => language === 'en');
    expect(english).toHaveLength(20);
    expect(dialogues).toHaveLength(40);
  });

  it('spread over at least 22 causes', () => {
    expect(new Set(dialogues.map(({ cause }) => cause)).size).toBeGreaterThanOrEqual(22);
  });

  it('never have the desk’s opening question as the true cause', () => {
    expect(dialogues.filter(({ cause }) => cause === 'declined-unspecified')).toEqual([]);
  });

  it('have a name of their own and an opener of their own', () => {
    expect(new Set(dialogues.map(({ name }) => name)).size).toBe(dialogues.length);
    expect(new Set(dialogues.map(({ opener }) => opener)).size).toBe(dialogues.length);
  });

  it('are answered in the merchant’s own words about a third of the time', () => {
    const answers = dialogues.length * Object.keys(OPTIONS).length;
    const own = dialogues.flatMap(ownWords).length / answers;
    expect(own).toBeGreaterThan(0.25);
    expect(own).toBeLessThan(0.42);
  });

  it('do not know the code in at least a quarter of the cases', () => {
    const unknown = dialogues.filter(({ facts }) => facts.code === 'not-sure');
    expect(unknown.length).toBeGreaterThanOrEqual(10);
  });
});
