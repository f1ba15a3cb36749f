import { createRoot } from "react-dom/client";
import { Visit } from "./visit.tsx";

createRoot(document.getElementById("visit")!).render(<Visit />);
