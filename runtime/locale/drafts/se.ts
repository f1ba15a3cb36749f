import type { DraftMessages } from "../draft-messages.ts";
import type { Speech } from "../messages.ts";

/** Northern Sámi. Not yet reviewed by a native speaker. */
export const draftMessages = ({ number }: Speech<never>): DraftMessages => ({
  saving: "Vurkemin …",
  saved: (time) => `Vurkejuvvon ${time}`,
  notSaved: "Ii leat vurkejuvvon",
  draftFound: (time) => `Dás leat vurkejuvvon vástádusat (${time}).`,
  resume: "Joatkke",
  startOver: "Álgge ođđasit",
  draftOtherVersion: "Skovvi lea rievdaduvvon dan rájes go dát vástádusat vurkejuvvojedje.",
  draftNotCarried: (lost) => `${number(lost)} vástádusa ii lihkostuvvan váldit mielde:`,
  draftExpired: "Vurkejuvvon vástádusaid áigi lea nohkan, ja dat leat sihkkojuvvon.",
  draftUnreadable: "Vurkejuvvon vástádusaid ii sáhte lohkat.",
  draftChanged:
    "Dát vástádusat leat rievdaduvvon eará láses. Dás ii vurkejuvvo mihkkege ovdal go leat válljen.",
  keepThese: "Doalat dán láse vástádusaid",
  takeOther: "Viečča nuppi láse vástádusaid",
  deleteKept: "Sihko vurkejuvvon vástádusaid ja álgge ođđasit",
  withoutSaving: "Joatkke almmá vurkekeahttá dása",
  cannotKeep: "Vástádusaid ii sáhte vurket dása: dat láhppojit go guođát siiddu.",
});
