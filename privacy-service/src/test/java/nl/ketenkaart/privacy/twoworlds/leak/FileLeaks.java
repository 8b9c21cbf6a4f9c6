package nl.ketenkaart.privacy.twoworlds.leak;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.casefile.Kind;
import nl.ketenkaart.privacy.casefile.Part;
import nl.ketenkaart.privacy.needtoknow.CaseTable.Seat;
import nl.ketenkaart.privacy.needtoknow.Item;
import nl.ketenkaart.privacy.needtoknow.Item.Sharing;
import nl.ketenkaart.privacy.terms.Category;
import nl.ketenkaart.privacy.terms.Handling;
import nl.ketenkaart.privacy.twoworlds.leak.Plant.InFiles;

/** Rules that are forgotten: the parts lie in the file as if they did not exist. */
final class FileLeaks {
    private FileLeaks() {}

    private static Plant items(Set<Kind> kinds, UnaryOperator<Item> otherwise) {
        return new InFiles(file -> file.with(file.parts().values().stream()
                .filter(part -> kinds.contains(part.label().kind()))
                .map(part -> relabelled(part, otherwise.apply(part.label().item())))
                .toList()));
    }

    private static Part relabelled(Part part, Item item) {
        var label = part.label();
        return new Part(
                new Part.Label(item, label.kind(), label.of(), label.persons(), label.recordedAt(), label.revision()),
                part.content());
    }

    static Plant forAll(Kind kind, Kind... more) {
        return items(EnumSet.of(kind, more), item -> item.meantFor(Item.Audience.TABLE));
    }

    static Plant asSafety(Kind kind, Kind... more) {
        return items(
                EnumSet.of(kind, more),
                item -> new Item(
                        item.id(),
                        item.owner(),
                        Category.SAFETY,
                        item.audience(),
                        item.handling(),
                        item.released(),
                        item.consentOf(),
                        item.sharing()));
    }

    static Plant sharing(UnaryOperator<Sharing> otherwise) {
        return items(
                EnumSet.allOf(Kind.class),
                item -> new Item(
                        item.id(),
                        item.owner(),
                        item.category(),
                        item.audience(),
                        item.handling(),
                        item.released(),
                        item.consentOf(),
                        otherwise.apply(item.sharing())));
    }

    static Plant withoutConsent() {
        return items(
                EnumSet.allOf(Kind.class),
                item -> new Item(
                        item.id(),
                        item.owner(),
                        item.category(),
                        item.audience(),
                        item.handling(),
                        item.released(),
                        null,
                        item.sharing()));
    }

    static Plant handledOpenly(Handling forgotten) {
        return items(
                EnumSet.allOf(Kind.class),
                item -> new Item(
                        item.id(),
                        item.owner(),
                        item.category(),
                        item.audience(),
                        item.handling() == forgotten ? Handling.OPEN : item.handling(),
                        item.released(),
                        item.consentOf(),
                        item.sharing()));
    }

    static Plant nobodyKeptOut() {
        return new InFiles(file -> file.with(file.shell().excludingNobody()));
    }

    static Plant seatsForEver() {
        return new InFiles(FileLeaks::withoutEnds);
    }

    private static CaseFile withoutEnds(CaseFile file) {
        List<Seat> endless = file.shell().seats().stream()
                .map(seat -> new Seat(seat.organisation(), seat.kind(), seat.guest(), seat.from(), null))
                .toList();
        return file.with(file.shell().seating(endless));
    }
}
