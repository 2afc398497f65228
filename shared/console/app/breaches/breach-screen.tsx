/** Reads one own breach, and opens its room. */
import { Link } from 'wouter';
import { BreachRoomDocument } from '../generated/breaches-own.ts';
import { useConsole } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import { Reading } from '../parts/reading.tsx';
import { Screen } from '../parts/screen.tsx';
import './breaches.css';
import { Room } from './room.tsx';

export default function BreachScreen({ params }: { params: Record<string, string | undefined> }) {
  const { settings } = useConsole();
  const variables = { party: settings.party, id: params.id ?? '' };
  const read = useOwn(BreachRoomDocument, variables);
  return (
    <Reading of={read} what="the breach">
      {({ register }) => {
        const [breach] = register?.breaches?.nodes ?? [];
        return breach ? <Room breach={breach} /> : <NoSuchBreach />;
      }}
    </Reading>
  );
}

function NoSuchBreach() {
  return (
    <Screen title="There is no such breach here">
      <p className="govuk-body">
        It may be another register’s, or your role may not read it.{' '}
        <Link href="/breaches" className="govuk-link">
          See all breaches
        </Link>
        .
      </p>
    </Screen>
  );
}
