import { Link, useLocation } from 'wouter'
import { useFirstText } from '#web/i18n/language-context.tsx'
import { paths } from '#web/lib/paths.ts'
import { Icon, type IconName } from '#web/ui/icon.tsx'

type Place = { href: string; icon: IconName; word: 'home' | 'commitments' | 'agreements' | 'followUps' | 'agenda' | 'overview' }

const places: readonly Place[] = [
  { href: paths.home, icon: 'home', word: 'home' },
  { href: paths.commitments, icon: 'commitments', word: 'commitments' },
  { href: paths.agreements, icon: 'agreements', word: 'agreements' },
  { href: paths.followUps, icon: 'followUps', word: 'followUps' },
  { href: paths.agenda, icon: 'agenda', word: 'agenda' },
  { href: paths.overview, icon: 'overview', word: 'overview' },
]

const isHere = (href: string, path: string) => (href === paths.home ? path === href : path === href || path.startsWith(`${href}/`))

/** The rooms, the present one marked. */
export function MainMenu() {
  const { shell } = useFirstText()
  const [path] = useLocation()
  return (
    <nav className="main-menu" aria-label={shell.mainNav}>
      <ul>
        {places.map(({ href, icon, word }) => (
          <li key={href}>
            <Link href={href} className="main-menu-link" aria-current={isHere(href, path) ? 'page' : undefined}>
              <Icon name={icon} />
              <span>{shell.nav[word]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
