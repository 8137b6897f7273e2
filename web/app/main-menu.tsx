import { Link, useLocation } from 'wouter'
import { useFirstText } from '#web/i18n/language-context.tsx'
import { paths } from '#web/lib/paths.ts'
import { Icon, type IconName } from '#web/ui/icon.tsx'
import { useClosingDetails } from './use-closing-details.ts'

type Word = 'home' | 'commitments' | 'agreements' | 'sessions' | 'followUps' | 'agenda' | 'overview'
/** `isRest`: where there is no room for all, it stands under "more". */
type Place = { href: string; icon: IconName; word: Word; isRest?: boolean }

const places: readonly Place[] = [
  { href: paths.home, icon: 'home', word: 'home' },
  { href: paths.commitments, icon: 'commitments', word: 'commitments' },
  { href: paths.agreements, icon: 'agreements', word: 'agreements', isRest: true },
  { href: paths.sessions, icon: 'sessions', word: 'sessions' },
  { href: paths.followUps, icon: 'followUps', word: 'followUps' },
  { href: paths.agenda, icon: 'agenda', word: 'agenda', isRest: true },
  { href: paths.overview, icon: 'overview', word: 'overview', isRest: true },
]

const isHere = (href: string, path: string) => (href === paths.home ? path === href : path === href || path.startsWith(`${href}/`))

/** The rooms, the present one marked. A phone shows the four that are opened most and the rest behind one more. */
export function MainMenu() {
  const { shell } = useFirstText()
  return (
    <nav className="main-menu" aria-label={shell.mainNav}>
      <ul>
        {places.map((place) => (
          <li key={place.href} className={place.isRest === true ? 'main-menu-rest' : undefined}>
            <PlaceLink place={place} />
          </li>
        ))}
        <li className="main-menu-more">
          <Rest />
        </li>
      </ul>
    </nav>
  )
}

function PlaceLink({ place: { href, icon, word } }: { place: Place }) {
  const { shell } = useFirstText()
  const [path] = useLocation()
  return (
    <Link href={href} className="main-menu-link" aria-current={isHere(href, path) ? 'page' : undefined}>
      <Icon name={icon} />
      <span>{shell.nav[word]}</span>
    </Link>
  )
}

function Rest() {
  const { shell } = useFirstText()
  const [path] = useLocation()
  const details = useClosingDetails()
  const rest = places.filter(({ isRest }) => isRest === true)
  return (
    <details ref={details}>
      <summary className="main-menu-link" aria-current={rest.some(({ href }) => isHere(href, path)) ? 'true' : undefined}>
        <Icon name="more" />
        <span>{shell.nav.more}</span>
      </summary>
      <ul className="main-menu-panel">
        {rest.map((place) => (
          <li key={place.href}>
            <PlaceLink place={place} />
          </li>
        ))}
      </ul>
    </details>
  )
}
