// What travels: the package's types with the names of fields as JSON has them. `textVersion` is `text_version` there.

type Snake<Name> = Name extends `${infer First}${infer Rest}`
  ? First extends Lowercase<First>
    ? `${First}${Snake<Rest>}`
    : `_${Lowercase<First>}${Snake<Rest>}`
  : Name;

/** A view or the fields of a command as they travel. */
export type Wire<Type> = Type extends string
  ? string extends Type ? string : Type extends { readonly __id?: unknown } ? string : Type
  : Type extends readonly (infer Item)[]
  ? Wire<Item>[]
  : Type extends object
    ? { -readonly [Name in keyof Type as Snake<Name>]: Wire<Type[Name]> }
    : Type;
