/** What LaTeX writes signs with that its fonts lack in text: math, without the signs around it. */
export const texSymbols: Readonly<Record<string, string>> = {
  ...letters(
    'αβγδεζηθικλμνξπρστυφχψω',
    'alpha beta gamma delta varepsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau upsilon varphi chi psi omega',
  ),
  ...letters('ΓΔΘΛΞΠΣΥΦΨΩ', 'Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega'),
  ...letters('±×÷⋅·∞∂∇√∑∏∫', 'pm times div cdot cdot infty partial nabla surd sum prod int'),
  ...letters('≤≥≠≈≡∼∝≪≫', 'leq geq neq approx equiv sim propto ll gg'),
  ...letters('←→↑↓↔⇐⇒⇔↦', 'leftarrow rightarrow uparrow downarrow leftrightarrow Leftarrow Rightarrow Leftrightarrow mapsto'),
  ...letters('∈∉⊂⊆∪∩∅∀∃¬∧∨', 'in notin subset subseteq cup cap emptyset forall exists neg wedge vee'),
  ...letters('′″°', 'prime prime\\prime circ'),
  ...letters('ϵϑϕ', 'epsilon vartheta phi'),
  ...letters(
    '✓✔✗✘★☆▲▼△▽■□●○',
    'checkmark checkmark times times bigstar star blacktriangle blacktriangledown triangle triangledown blacksquare square bullet circ',
  ),
  '−': '-',
  µ: '\\mu',
  '°': '^\\circ',
  '′': "{}'",
  '″': "{}''",
  ℝ: '\\mathbb{R}',
  ℕ: '\\mathbb{N}',
  ℤ: '\\mathbb{Z}',
  '²': '^2',
  '³': '^3',
  '¹': '^1',
  '⁻': '^{-}',
  '₀': '_0',
  '₁': '_1',
  '₂': '_2',
};

function letters(signs: string, names: string): Record<string, string> {
  const commands = names.split(' ');
  return Object.fromEntries(Array.from(signs, (sign, i) => [sign, `\\${commands[i]}`]));
}
