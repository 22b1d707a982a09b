import { useEffect, useState } from "preact/hooks";

import { TextField } from "../../fields";
import { sentence } from "../../language";
import { parameterName } from "../../results";
import { valueOn } from "./answers";
import { count, groups, matches } from "./search";
import { addressOf, timeline, type TimelineState } from "./state";
import { groupName, t } from "./texts";

const WIDE = "(min-width: 60rem)";

/** The list of all parameters, by group, with what each is on the day; folded away on a phone. */
export function Picker({ state, onPick }: { state: TimelineState; onPick: () => void }) {
  const [open, setOpen] = useState(() => matchMedia(WIDE).matches);
  const fits = matches(state.q);
  const searching = state.q.trim() !== "";
  const found = groups.map(({ name, ids }) => ({ name, ids: ids.filter(fits) })).filter(({ ids }) => ids.length > 0);
  const total = found.reduce((sum, { ids }) => sum + ids.length, 0);
  const picked = () => {
    if (matchMedia(WIDE).matches) return;
    setOpen(false);
    onPick();
  };
  return (
    <details class="picker" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t.pick(count)}</summary>
      <TextField label={t.search} hint={t.searchHint} value={state.q} onChange={(q) => timeline.set({ q })} />
      <p role="status" class="hint">
        {searching && (total ? t.found(total) : t.foundNone)}
      </p>
      <div class="groups" role="group" aria-label={t.list}>
        {found.map(({ name, ids }) => (
          <Group key={name} name={name} ids={ids} state={state} searching={searching} onPick={picked} />
        ))}
      </div>
    </details>
  );
}

interface GroupProps {
  readonly name: string;
  readonly ids: readonly string[];
  readonly state: TimelineState;
  readonly searching: boolean;
  readonly onPick: () => void;
}

function Group({ name, ids, state, searching, onPick }: GroupProps) {
  const holds = ids.includes(state.id);
  const [open, setOpen] = useState(holds);
  // Whoever comes by a link finds the group of the parameter open.
  useEffect(() => {
    if (holds) setOpen(true);
  }, [holds]);
  const shown = open || searching;
  return (
    <details class="group" open={shown} onToggle={(event) => !searching && setOpen(event.currentTarget.open)}>
      <summary>
        {groupName(name)} <span class="hint">{ids.length}</span>
      </summary>
      {shown && (
        <ul>
          {ids.map((id) => (
            <li key={id}>
              <a href={addressOf(state, id)} aria-current={id === state.id ? "true" : undefined} onClick={onPick}>
                <span>{nameOf(id)}</span> <Value id={id} state={state} />
              </a>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

const nameOf = (id: string) => sentence(parameterName(id) ?? id);

/** What a parameter is on the day; a whole sentence is left to its page. */
function Value({ id, state }: { id: string; state: TimelineState }) {
  const found = valueOn(id, state);
  if (!found) return <span class="value none">{t.undetermined}</span>;
  return found.unit === "text" ? null : <span class="value figures">{found.explanation?.value}</span>;
}
