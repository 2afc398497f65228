/** The second step: the facts for which the answer asks, and no others unless someone knows of them. */
import type { SharingFactsInput } from '../generated/may-we-share-own.ts';
import { Form } from '../parts/form-before.tsx';
import type { Terms } from '../records/use-terms.ts';
import { FactField } from './fact-field.tsx';
import { factsFrom } from './facts-input.ts';
import { FURTHER } from './facts.ts';
import type { Asked, Sharing } from './use-sharing.ts';

interface FactsFormProps {
  sharing: Sharing;
  asked: Asked;
  terms: Terms;
}

export function FactsForm({ sharing, asked: { question, facts, wanted }, terms }: FactsFormProps) {
  const agreed = question.agreement ? terms.known[0] : undefined;
  const isGiven = (fact: keyof SharingFactsInput) => facts[fact] != null;
  const further = FURTHER.filter((fact) => !wanted.includes(fact));
  return (
    <section className="sharing-form">
      <h2 className="govuk-heading-m">What is known of the case</h2>
      <p className="govuk-body">Leave open what you do not know. Do not name the person.</p>
      <Form
        submit="Ask again with this"
        isSecondary
        label="What is known of the case"
        sending={sharing}
        onSubmit={(entered) => sharing.put(question, factsFrom(entered))}
      >
        {wanted.map((fact) => (
          <FactField key={fact} fact={fact} facts={facts} agreed={agreed} />
        ))}
        <details className="govuk-details" open={further.some(isGiven)}>
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">
              It must go now to prevent harm, or there is something else to say
            </span>
          </summary>
          <div className="govuk-details__text">
            {further.map((fact) => (
              <FactField key={fact} fact={fact} facts={facts} agreed={agreed} />
            ))}
          </div>
        </details>
      </Form>
    </section>
  );
}
