import { Link, useLocation } from 'wouter'
import { relationsFor, type Permission } from '#shared/permissions.ts'
import { useFirstText } from '#web/i18n/language-context.tsx'
import { useMe } from '#web/lib/me-context.tsx'
import { paths } from '#web/lib/paths.ts'
import { Icon, type IconName } from '#web/ui/icon.tsx'
import { useClosingDetails } from './use-closing-details.ts'

type Word = 'home' | 'commitments' | 'agreements' | 'sessions' | 'followUps' | 'agenda' | 'overview' | 'organisations' | 'administration'
/** `rest`: under "more" where there is no room for all; `aside`: always there. */
type Place = { href: string; icon: IconName; word: Word; room?: 'rest' | 'aside'; needs?: Permission }

const places: readonly Place[] = [
  { href: paths.home, icon: 'home', word: 'home' },
  { href: paths.commitments, icon: 'commitments', word: 'commitments' },
  { href: paths.agreements, icon: 'agreements', word: 'agreements', room: 'rest' },
  { href: paths.sessions, icon: 'sessions', word: 'sessions' },
  { href: paths.followUps, icon: 'followUps', word: 'followUps' },
  { href: paths.agenda, icon: 'agenda', word: 'agenda', room: 'aside' },
  { href: paths.overview, icon: 'overview', word: 'overview', room: 'aside' },
  { href: paths.organisations, icon: 'building', word: 'organisations', room: 'aside' },
  { href: paths.administration, icon: 'user', word: 'administration', room: 'aside', needs: 'users.manage' },
]

const isHere = (href: string, path: string) => (href === paths.home ? path === href : path === href || path.startsWith(`${href}/`))

/** The rooms, the present one marked. A phone shows the four that are opened most and the rest behind one more. */
export function MainMenu() {
  const { shell } = useFirstText()
  return (
    <nav className="main-menu" aria-label={shell.mainNav}>
      <ul>
        {places
          .filter(({ room }) => room !== 'aside')
          .map((place) => (
            <li key={place.href} className={place.room === 'rest' ? 'main-menu-rest' : undefined}>
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
  const me = useMe()
  const rest = places.filter(({ room, needs }) => room !== undefined && (needs === undefined || relationsFor(needs, me.role).length > 0))
  const here = rest.find(({ href }) => isHere(href, path))
  return (
    <details ref={details}>
      <summary
        className={here?.room === 'rest' ? 'main-menu-link main-menu-folded-here' : 'main-menu-link'}
        aria-current={here === undefined ? undefined : 'true'}
      >
        <Icon name="more" />
        <span>{shell.nav.more}</span>
      </summary>
      <ul className="main-menu-panel">
        {rest.map((place) => (
          <li key={place.href} className={place.room === 'rest' ? 'main-menu-folded' : undefined}>
            <PlaceLink place={place} />
          </li>
        ))}
      </ul>
    </details>
  )
}
