import { linkedEditing } from "../../features/linked-editing.ts";
import type { Handler } from "../handler.ts";

export const linkedEditingHandler: Handler = {
  capabilities: { linkedEditingRangeProvider: true },
  listen: (connection, { about }) => {
    connection.languages.onLinkedEditingRange(({ textDocument, position }) =>
      about(textDocument.uri, (view, convert) => {
        const places = linkedEditing(view, convert.offset(position));
        return (
          places && {
            ranges: places.map((place) => convert.range(place)),
            wordPattern: "[\\p{L}\\p{N}\\p{M}_]*",
          }
        );
      }),
    );
  },
};
