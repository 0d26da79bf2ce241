/**
 * Says some texts otherwise, in all elements of the page: keys are those of the element and the text, as `hearing.send`. What stands
 * between braces in a text may stand in the other too.
 */
export declare function texts(language: 'da' | 'en', said: Readonly<Record<string, string>>): void;
