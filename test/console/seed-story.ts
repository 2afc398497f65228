/** The demonstration's seed walks the steps that people walk; run again, it changes nothing. */
import { seedFederation } from '../../shared/demonstration/seed.ts';
import { CommandRow } from '../../subgraphs/register/kernel/action.ts';
import { AgreementRow, SignatureRow } from '../../subgraphs/register/agreements/entity.ts';
import { ReleaseRequestRow } from '../../subgraphs/register/cases/foi/entity.ts';
import { MeetingRow } from '../../subgraphs/register/agreements/meetings/entity.ts';
import { NoticeRow } from '../../subgraphs/register/protocol/notices/entity.ts';
import { ObligationRow } from '../../subgraphs/register/duties/obligations/entity.ts';
import { SharingRequestRow } from '../../subgraphs/register/agreements/sharing-requests/entity.ts';
import { stateOf } from '../../subgraphs/register/agreements/sharing-requests/rules.ts';
import { JOINED, registersOf } from '../support/demonstration.ts';
import { eventually } from '../support/examples.ts';
import type { Stage } from '../support/stage.ts';

export function seed(stage: () => Stage): void {
  const rowsAt = (party: string) => stage().federation.register(party).hosted().database.manager;

  async function requestAt(party: string, reference: string): Promise<SharingRequestRow> {
    return rowsAt(party).findOneByOrFail(SharingRequestRow, { reference });
  }

  test('probation accepted the risks, as its policy asks, before it signed', async () => {
    for (const reference of ['LDN-IOM-2021', 'LDN-MAS']) {
      const request = await requestAt('probation', reference);
      expect(stateOf(request)).toBe('ACCEPTED');
      expect(request).toMatchObject({
        agreementType: '2',
        decision: { office: 'REGIONAL_PROBATION_DIRECTOR' },
      });
      expect(await rowsAt('probation').countBy(SignatureRow, { reference })).toBe(5);
    }
  });

  test('one share runs without an agreement, and one request waits for its signatory', async () => {
    const running = await requestAt('essex-police-demo', 'ESX-MISSING-CHILDREN');
    const duties = await rowsAt('essex-police-demo').findBy(ObligationRow, { about: running.id });
    expect(duties).toMatchObject([{ kind: 'SHARE_WITHOUT_AGREEMENT', metAt: null }]);
    expect(stateOf(await requestAt('probation', 'LDN-RESETTLEMENT'))).toBe('ASSESSED');
  });

  test('a meeting left an action on the board, an originator gave its view, and old data are to be disposed of', async () => {
    const [meeting] = await rowsAt('met-police').find(MeetingRow);
    const action = { kind: 'MEETING_ACTION', about: meeting!.actions[0]!.id };
    expect(await rowsAt('met-police').findOneByOrFail(ObligationRow, action)).toMatchObject({
      ownerId: 'probation',
      metAt: null,
    });
    await eventually(async () => {
      const [request] = await rowsAt('essex-cc').find(ReleaseRequestRow);
      expect(request).toMatchObject({ outcome: null, views: [{ partyId: 'southend-demo', objects: true }] });
    });
    expect(await rowsAt('essex-cc').countBy(ObligationRow, { kind: 'DISPOSAL' })).toBe(1);
  });

  /** What the seed's commands make, and not what notices that are still on their way make elsewhere. */
  async function rowsMade(): Promise<number[]> {
    const made = JOINED.flatMap((party) => [
      rowsAt(party).count(CommandRow),
      rowsAt(party).count(AgreementRow),
      rowsAt(party).count(SharingRequestRow),
      rowsAt(party).countBy(NoticeRow, { direction: 'SENT' }),
    ]);
    return Promise.all(made);
  }

  test('run again, it changes nothing', async () => {
    const before = await rowsMade();
    await seedFederation(registersOf(stage().federation));
    expect(await rowsMade()).toEqual(before);
  }, 120_000);
}
