import type { DiagnosableCause } from '../../src/diagnosis/diagnose.ts';

/** Four causes that the questions tell apart in different ways. */
export const causes: readonly DiagnosableCause[] = [
  {
    id: 'insufficient-funds',
    signs: {
      cards: { 'one-card': 'usual', 'all-cards': 'never', 'one-brand': 'rare' },
      charged: { 'not-charged': 'usual', charged: 'rare' },
    },
    codes: ['51'],
  },
  {
    id: 'network-connection',
    signs: {
      cards: { 'one-card': 'never', 'all-cards': 'usual', 'one-brand': 'rare' },
      terminals: { 'one-terminal': 'usual', 'all-terminals': 'possible', online: 'never' },
      bank: { 'bank-saw-it': 'never', 'bank-did-not': 'usual' },
    },
    codes: ['Z3'],
  },
  {
    id: 'system-maintenance',
    signs: {
      cards: { 'one-card': 'rare', 'all-cards': 'usual', 'one-brand': 'usual' },
      terminals: { 'one-terminal': 'never', 'all-terminals': 'usual' },
    },
    codes: ['91'],
  },
  {
    id: 'printer-fault',
    signs: {
      cards: { 'all-cards': 'usual', 'one-card': 'rare', 'one-brand': 'never' },
      charged: { charged: 'usual', 'not-charged': 'never' },
    },
  },
];
