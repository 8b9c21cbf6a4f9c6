package nl.ketenkaart.privacy.card;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.ketenkaart.privacy.card.HoldingViews.Holder;
import nl.ketenkaart.privacy.card.HoldingViews.Marker;
import nl.ketenkaart.privacy.casefile.Kind;
import nl.ketenkaart.privacy.casefile.Part;

/** Who holds what, as far as it is seen; and the marks of what is seen as a mark only. */
record Marks(Seen seen) {
    private static final Comparator<Marker> IN_ORDER = Comparator.comparing(Marker::recordedAt)
            .thenComparing(marker -> marker.holder().organisation())
            .thenComparing(marker -> marker.holder().category());

    List<Marker> of(Kind kind) {
        return seen.file()
                .parts(kind)
                .filter(part -> seen.verdict(part).marker())
                .map(this::marker)
                .sorted(IN_ORDER)
                .toList();
    }

    Holder holder(Part part) {
        var item = part.label().item();
        return new Holder(item.owner(), item.category(), seen.verdict(part).level());
    }

    Marker marker(Part part) {
        return new Marker(holder(part), LocalDate.ofInstant(part.label().recordedAt(), Seen.HERE));
    }
}
