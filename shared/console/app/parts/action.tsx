/** A mutation with its form: what is asked for, what is sent besides, and what is said once it is done. */
import type { ReactNode } from 'react';
import type { Document } from '../graph/ask.ts';
import { fieldsOf, type Conditions, type NotOf, type ReadOf, type Shape, type Table } from './fields.tsx';
import { Folded } from './folded.tsx';
import { Form, useSend, type Sent } from './form.tsx';

interface Action<Result, Input extends object, With, Fields, Name extends keyof Input> {
  document: Document<Result, { party: string; input: Input }>;
  /** The part of the input that is not asked for. */
  with?: With;
  /** What is asked for, as in `fieldsOf`: together with `with` the whole input. */
  fields: Fields & NotOf<Input, Fields> & Whole<ReadOf<Fields, Name>, Sent<Input, With>>;
  when?: Conditions<Input, Name>;
  /** What was done, in words. */
  said: string;
  /** What the button says. */
  submit: string;
  /** For a form without a heading of its own. */
  label?: string;
  isSecondary?: boolean;
  /** Folded away below these words; left out: it stands open. */
  summary?: string;
  isWarning?: boolean;
  /** Above the fields. */
  children?: ReactNode;
}

type Whole<Given, Wanted> = Given extends Wanted ? unknown : { readonly 'something is missing of': Wanted };

export function Action<
  Result,
  Input extends object,
  const Fields extends Shape<Input>,
  With extends Partial<Input> = {},
  Name extends keyof Input = never,
>(props: Action<Result, Input, With, Fields, Name>) {
  const { document, with: given, fields, when, said, summary, ...looks } = props;
  const sending = useSend(document, { with: given, said });
  const table: Table<Sent<Input, With>> = {
    ...fieldsOf<Input>()<Fields, Name>(fields, when),
    value: undefined,
  };
  const form = <Form {...looks} sending={sending} of={table} />;
  return summary ? <Folded summary={summary}>{form}</Folded> : form;
}
