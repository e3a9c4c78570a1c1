import type { ReportDocument } from '../../src/report/index.js';
import { parseReport } from '../../src/report/text/index.js';

const frontMatter = `kind: report
version: 1
title: "What the learning rate decides"
authors: [Reports of the catalogue]
runSets:
  adam:
    name: Adam
    project: synthetic
    filter: {op: "=", column: {from: config, key: optimizer}, value: adam}
  sgd:
    name: SGD
    project: synthetic
    filter: {op: "=", column: {from: config, key: optimizer}, value: sgd}
    groupBy: [{from: config, key: batch_size}]
`;

const panels = `\`\`\`yaml panel-grid
runSets: [adam, sgd]
hiddenRunSets: [sgd]
panels:
  - id: loss
    kind: line-plot
    version: 1
    spec: {metrics: [train/loss], x: step, yScale: linear, smoothing: 0.86, showOriginal: true}
    layout: {x: 0, y: 0, w: 6, h: 8}
  - id: accuracy
    kind: line-plot
    version: 1
    spec: {metrics: [val/acc], x: step, yScale: linear, smoothing: 0, showOriginal: true}
    layout: {x: 6, y: 0, w: 6, h: 8}
\`\`\``;

/** A short report: text with values, two line plots of two run sets. */
export const shortReport: ReportDocument = parseReport(`---
${frontMatter}---

Of **{{count of adam}} runs** with Adam the best reached {{best val/acc of adam}} at a learning rate of {{config.learning_rate of best val/acc of adam}}.

## Curves

${panels}
`);

/** Every type of block, and what can be wrong in each. */
export const everyBlock: ReportDocument = parseReport(`---
${frontMatter}---

Text can be **bold**, *italic*, ~~struck~~, \`code\`, a [link](https://example.org/) or a formula such as $e^{i\\pi} + 1 = 0$; a value is {{best val/acc of adam}}, and one that is not there {{best val/acc of nowhere}}.

\`\`\`yaml table-of-contents
depth: 3
\`\`\`

## Lists

- A point
- Another
    1. First
    2. Second
- [x] Done
- [ ] To do

> Quoted text, which somebody else said.

> [!NOTE]
> A note that is worth knowing.

> [!WARNING]
> One seed only.

### Code and formulas

\`\`\`python
def accuracy(right: int, all: int) -> float:
    """Share of what is right."""
    return right / all  # never of nothing
\`\`\`

$$
\\hat{m}_t = \\frac{m_t}{1 - \\beta_1^t} \\qquad \\hat{v}_t = \\frac{v_t}{1 - \\beta_2^t}
$$

A formula that is none: $\\frac{1}{$, and one that would run: $\\href{javascript:alert(1)}{x}$.

---

| Optimizer | Runs | Best |
| --- | ---: | ---: |
| Adam | {{count of adam}} | {{best val/acc of adam}} |
| SGD | {{count of sgd}} | {{best val/acc of sgd}} |

<!-- columns -->

<!-- column width=2 -->

The left of two columns, which is twice as wide.

<!-- column -->

The right one.

<!-- /columns -->

<details>
<summary>Folded</summary>

What is folded asks nothing until it is opened.

</details>

![A figure of another server](https://example.org/figure.png "Figure 1")

\`\`\`yaml embed
url: https://example.org/
title: A page
\`\`\`

## Runs

\`\`\`yaml run-table
runSet: adam
columns: [{from: config, key: learning_rate}, {from: metric, key: val/acc, reduce: max}]
\`\`\`

${panels.replaceAll('loss', 'loss').replace('runSets: [adam, sgd]', 'runSets: [adam, sgd, lost]')}

\`\`\`yaml from-the-future
anything: [1, 2]
\`\`\`
`);
