import { CHANNEL_MODES, type ChannelMode } from '../../ports/channels.ts';
import { type IncidentCommand, readIncidentCommand } from './incident-command.ts';

/** What was typed after `/desk`. */
export type DeskCommand =
  | { readonly kind: 'help' }
  /** null asks which mode holds */
  | { readonly kind: 'mode'; readonly mode: ChannelMode | null }
  | { readonly kind: 'resume'; readonly case: number }
  | IncidentCommand;

/** Reads what was typed after `/desk`. Pure. */
export function readDeskCommand(typed: string): DeskCommand {
  const incident = /^\s*incident\b([\s\S]*)$/i.exec(typed)?.[1];
  if (incident !== undefined) return readIncidentCommand(incident);
  const [verb = '', value = '', ...rest] = typed.trim().toLowerCase().split(/\s+/);
  if (rest.length > 0) return wrong(`“${typed.trim()}” is too long.`);
  switch (verb) {
    case '':
    case 'help':
      return { kind: 'help' };
    case 'mode':
      return readMode(value);
    case 'resume':
      return readCase(value);
    default:
      return wrong(`There is no /desk ${verb}.`);
  }
}

function readMode(value: string): DeskCommand {
  if (value === '') return { kind: 'mode', mode: null };
  const mode = CHANNEL_MODES.find((known) => known === value);
  return mode
    ? { kind: 'mode', mode }
    : wrong(`There is no mode ${value}: it is one of ${CHANNEL_MODES.join(', ')}.`);
}

function readCase(value: string): DeskCommand {
  const number = /^#?(\d{1,9})$/.exec(value)?.[1];
  return number
    ? { kind: 'resume', case: Number(number) }
    : wrong('Name the case: /desk resume 12.');
}

function wrong(why: string): DeskCommand {
  return { kind: 'wrong', why };
}
