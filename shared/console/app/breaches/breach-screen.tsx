/** Finds one own breach among the register's, and opens its room. */
import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import {
  BreachPlacesDocument,
  BreachRoomDocument,
  type BreachPlacesQuery,
} from '../generated/breaches-own.ts';
import { useConsole } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import { Reading } from '../parts/reading.tsx';
import { Screen } from '../parts/screen.tsx';
import './breaches.css';
import { Room } from './room.tsx';
import { ROOM_KINDS, type RoomBreach } from './types.ts';

type Places = NonNullable<NonNullable<BreachPlacesQuery['register']>['breaches']>;

export default function BreachScreen({ params }: { params: Record<string, string | undefined> }) {
  const { settings } = useConsole();
  const [page, setPage] = useState<string | null>(null);
  const id = params.id ?? '';
  const read = useOwn(BreachPlacesDocument, { party: settings.party, after: page }, { kinds: ['breach'] });
  const places = read.data?.data.register?.breaches;
  const place = places && placeOf(places, id, page);
  const next = places && !place && places.pageInfo.hasNextPage ? places.pageInfo.endCursor : null;
  useEffect(() => {
    if (next && !read.isPlaceholderData) setPage(next);
  }, [next, read.isPlaceholderData]);
  if (place) return <Found id={id} after={place.after} />;
  return (
    <Reading of={read} what="the breach">
      {() => (next ? <p className="govuk-body">Looking for the breach …</p> : <NoSuchBreach />)}
    </Reading>
  );
}

/** Its page of one begins after the breach before it. */
function placeOf({ edges }: Places, id: string, page: string | null): { after: string | null } | null {
  const index = edges.findIndex(({ node }) => node.id === id);
  if (index < 0) return null;
  return { after: index === 0 ? page : (edges[index - 1]?.cursor ?? null) };
}

function Found({ id, after }: { id: string; after: string | null }) {
  const { settings } = useConsole();
  const last = useRef<RoomBreach | null>(null);
  const read = useOwn(BreachRoomDocument, { party: settings.party, after }, { kinds: ROOM_KINDS });
  return (
    <Reading of={read} what="the breach">
      {({ register }) => {
        const breach = register?.breaches?.nodes[0];
        // A breach that was opened meanwhile has moved this one on; until its place is known what was read stays.
        if (breach?.id === id) last.current = breach;
        return last.current ? (
          <Room breach={last.current} after={after} />
        ) : (
          <p className="govuk-body">Reading the breach …</p>
        );
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
