/** What a column of a table holds, for the codebook and for typed files. */
export interface Column {
  readonly type: 'string' | 'integer' | 'number' | 'boolean';
  readonly says: string;
}

export type Columns = Readonly<Record<string, Column>>;

/** A row with a value for each column; null where nothing is told. */
export type RowOf<C extends Columns> = Readonly<
  Record<keyof C & string, string | number | boolean | null>
>;
