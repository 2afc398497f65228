-- What discharged a duty as a code: a text in words is for people, and nothing decides on it.
alter table obligation add column discharged_by text;
update obligation set discharged_by = 'FACTS'
  where discharged_because = 'The facts have changed: it no longer applies.';
