const longest = 80

/** A long text as a choice in a list. */
export const shortened = (text: string): string => (text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`)
