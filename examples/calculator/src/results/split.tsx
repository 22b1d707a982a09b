import type { Confidence } from "congdoan";

import { whole } from "../numbers";
import { Sureness } from "./confidence";

export interface Share {
  readonly name: string;
  readonly amount: number;
}

const WIDTH = 1000;

/** Who keeps what of a sum: a bar to see it, and a table that says the same. */
export function Split({ title, shares, confidence }: { title: string; shares: readonly Share[]; confidence?: Confidence }) {
  const total = shares.reduce((sum, { amount }) => sum + amount, 0);
  let from = 0;
  return (
    <figure class="split">
      <figcaption>
        {title} {confidence && confidence !== "primary" && <Sureness of={confidence} />}
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} 12`} preserveAspectRatio="none" aria-hidden="true">
        {shares.map(({ name, amount }, at) => {
          const width = total ? (amount / total) * WIDTH : 0;
          const x = from;
          from += width;
          return <rect key={name} class={`share share-${at}`} x={x} y="0" width={width} height="12" />;
        })}
      </svg>
      <table>
        <tbody>
          {shares.map(({ name, amount }, at) => (
            <tr key={name}>
              <th scope="row">
                <svg class="key" viewBox="0 0 10 10" aria-hidden="true">
                  <rect class={`share share-${at}`} width="10" height="10" rx="2" />
                </svg>
                {name}
              </th>
              <td class="figures">{whole(amount)} đ</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
