import type { Brain } from '../brain.ts';
import type { DeskSettings } from '../cases/desk-settings.ts';
import { ConfigError } from '../config-error.ts';
import { schemeByName } from '../knowledge/codes/scheme-names.ts';

/** Throws `ConfigError` naming each channel whose provider has no code table: its codes would be misread. */
export function requireProviders(settings: DeskSettings, { knowledge }: Brain): void {
  const { names, vocabularies } = knowledge.codes;
  const allowed = [...vocabularies.keys()].join(', ');
  const problems = [...settings.channels].flatMap(([channel, { provider }]) =>
    provider === null || schemeByName(names, provider) !== null
      ? []
      : [
          `DESK_CONFIG: the provider "${provider}" of channel ${channel} has no code table. Known: ${allowed}.`,
        ],
  );
  if (problems.length > 0) throw new ConfigError(problems);
}
