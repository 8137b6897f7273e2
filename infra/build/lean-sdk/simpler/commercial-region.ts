/** Regions whose names end in amazonaws.com; those of China, of governments and of Europe's own cloud have other ends. */
const commercial = /^(?:af|ap|ca|eu|il|me|mx|sa|us)-[a-z]+-\d$/

export const isCommercial = (region: string): boolean => commercial.test(region)
