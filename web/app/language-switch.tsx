import { useLanguage } from '#web/i18n/language-context.tsx'
import { Language, languageNames } from '#web/i18n/languages.ts'

/** Both languages, each in its own words; the page stays. */
export function LanguageSwitch() {
  const { language, text, choose } = useLanguage()
  return (
    <fieldset className="language" aria-label={text.shell.language}>
      {Language.options.map((option) => (
        <button
          key={option}
          type="button"
          lang={option}
          aria-label={`${option.toUpperCase()} – ${languageNames[option]}`}
          aria-pressed={option === language}
          onClick={() => choose(option)}
        >
          {option.toUpperCase()}
        </button>
      ))}
    </fieldset>
  )
}
