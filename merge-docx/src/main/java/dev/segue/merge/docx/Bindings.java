package dev.segue.merge.docx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The bindings of a part's content controls to data. A control that is bound shows the data, so the bindings of one that takes part in
 * a merge field go, all of them and wherever they stand. Mutable while the part is read.
 */
final class Bindings {
    private record Binding(int from, int to) {}

    private final Cuts cuts;
    private final Findings findings;
    private final Map<Element, List<Binding>> bound = new HashMap<>();
    private final Map<Element, String> filled = new HashMap<>();

    Bindings(Cuts cuts, Findings findings) {
        this.cuts = cuts;
        this.findings = findings;
    }

    /** A binding of a control has been read to its end. */
    void bound(Element control, int from, int to) {
        bound.computeIfAbsent(control, any -> new ArrayList<>()).add(new Binding(from, to));
        release(control);
    }

    /** A merge field, or a piece of one, stands in that element. */
    void filled(Element inside, String place) {
        for (Element e = inside; e != null; e = e.parent) {
            if (e.is("sdt") && filled.putIfAbsent(e, place) == null) {
                release(e);
            }
        }
    }

    private void release(Element control) {
        List<Binding> bindings = bound.get(control);
        String place = filled.get(control);
        if (bindings == null || place == null) {
            return;
        }
        bindings.forEach(binding -> cuts.remove(binding.from(), binding.to()));
        bindings.clear();
        findings.warning(
                "docx.data-binding-removed",
                place,
                "A content control around a merge field was bound to data of the template",
                "Remove the binding from the template");
    }
}
