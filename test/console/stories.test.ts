/** The console in Chromium, from the gateway's start page: one stage, on which all stories are played. */
import { startStage, type Stage } from '../support/stage.ts';
import { breach } from './breach-story.ts';
import { deadlines } from './deadlines-story.ts';
import { erasure } from './erasure-story.ts';
import { printing, screens } from './screens-story.ts';
import { seed } from './seed-story.ts';
import { signing } from './signing-story.ts';
import { size } from './size-story.ts';
import { stoppedParty } from './stopped-party-story.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
}, 180_000);
afterAll(() => stage?.close());

describe('the demonstration’s data', () => seed(() => stage));
describe('the size of the console', () => size(() => stage));
describe('the deadline board', () => deadlines(() => stage));
describe('all screens', () => screens(() => stage));
describe('signing', () => signing(() => stage));
describe('an erasure', () => erasure(() => stage));
describe('a breach', () => breach(() => stage));
describe('a stopped party', () => stoppedParty(() => stage));
describe('on paper', () => printing(() => stage));
