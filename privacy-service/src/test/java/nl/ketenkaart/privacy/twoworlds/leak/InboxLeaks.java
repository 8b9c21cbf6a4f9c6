package nl.ketenkaart.privacy.twoworlds.leak;

import java.util.ArrayList;
import java.util.stream.IntStream;
import nl.ketenkaart.privacy.casefile.Kind;
import nl.ketenkaart.privacy.twoworlds.Staged;
import nl.ketenkaart.privacy.twoworlds.leak.Plant.InInbox;

/** Ways in which an inbox can tell of what is not told. */
final class InboxLeaks {
    private InboxLeaks() {}

    /** Counted on over all organisations, so that what others are told leaves a gap. */
    static Plant numbered() {
        return new InInbox((world, told) -> {
            var all = world.tellings.stream().map(Staged::said).toList();
            return told.stream().map(one -> all.indexOf(one) + one).toList();
        });
    }

    static Plant ofEveryChange() {
        return new InInbox((world, told) -> {
            var more = new ArrayList<>(told);
            world.tellings.forEach(telling -> more.add("news of case " + telling.caseId()));
            return more;
        });
    }

    /** To the whole table, of every request of which the day has come. */
    static Plant reminders() {
        return new InInbox((world, told) -> {
            var more = new ArrayList<>(told);
            world.intake
                    .raised()
                    .forEach(file -> IntStream.range(
                                    0, (int) file.parts(Kind.REQUEST).count())
                            .forEach(n -> more.add("remember " + file.caseId())));
            return more;
        });
    }
}
