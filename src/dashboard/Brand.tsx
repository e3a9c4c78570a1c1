import { Logo } from './Logo.js';

const name = 'runfolio';

/** The sign and the name at the start of a bar, which lead home where there is one. */
export function Brand({ homeHref }: { homeHref: string | undefined }) {
  const brand = (
    <>
      <Logo />
      <strong className="rf-bar-brand">{name}</strong>
    </>
  );
  return homeHref === undefined ? (
    <span className="rf-bar-home">{brand}</span>
  ) : (
    <a className="rf-bar-home" href={homeHref} aria-label={name}>
      {brand}
    </a>
  );
}
