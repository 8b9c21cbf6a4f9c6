package nl.ketenkaart.notifications.twoworlds;

import static nl.ketenkaart.notifications.Cast.*;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.ketenkaart.notifications.Hands;
import nl.ketenkaart.notifications.casetable.CaseTables;
import nl.ketenkaart.notifications.inbox.CardChanged;
import nl.ketenkaart.notifications.inbox.Listener;
import nl.ketenkaart.notifications.inbox.Listener.Listening;
import nl.ketenkaart.notifications.inbox.Listener.Piece;
import nl.ketenkaart.notifications.inbox.Listeners;
import nl.ketenkaart.notifications.inbox.NotifyHandler;
import nl.ketenkaart.notifications.inbox.ReadInboxHandler;
import nl.ketenkaart.notifications.inbox.Wanted;
import org.jspecify.annotations.Nullable;

/**
 * What comes when Joost of Halt listens, and when: news, heart-beats, the end. Meanwhile a seat of Halt ends, and news of that case
 * comes after. Then he comes back after each piece.
 */
record Ear(InboxWorld world, @Nullable Leak leak, CaseTables tables) {
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Instant SEAT_ENDED = NOW.plusSeconds(6);
    private static final Instant TOKEN_EXPIRES = NOW.plusSeconds(40);

    void listens(List<Object> heard) {
        for (var wanted : List.of(
                new Wanted(Set.of("nl.ketenkaart.cases.case-decided"), null), new Wanted(Set.of(), CASE), Wanted.ALL)) {
            var late = wanted.equals(Wanted.ALL) ? world.late : List.<CardChanged>of();
            var places = listens(wanted, late, heard);
            places.forEach(place -> heard.add(
                    shown(listener(new Hands(SEAT_ENDED), place, wanted).next())));
        }
    }

    private List<Long> listens(Wanted wanted, List<CardChanged> late, List<Object> heard) {
        var clock = new Hands(NOW);
        var listener = listener(clock, 0, wanted);
        var places = new ArrayList<Long>();
        var piece = listener.next();
        while (!(piece instanceof Piece.Over)) {
            switch (piece) {
                case Piece.Told told -> places.add(told.place());
                case Piece.HeartBeat beat -> heard.add(clock.instant());
                default -> passes(clock, late);
            }
            heard.add(shown(piece));
            piece = listener.next();
        }
        heard.add(clock.instant());
        return places;
    }

    private void passes(Hands clock, List<CardChanged> late) {
        clock.pass(LOOK);
        if (clock.instant().equals(SEAT_ENDED)) {
            late.forEach(new NotifyHandler(world.inboxes, clock)::handle);
        }
    }

    /** The place leaves sealed. */
    private Object shown(Piece piece) {
        return switch (piece) {
            case Piece.Told(var news, var place) -> leak == Leak.NUMBERS_OF_EVENTS ? List.of(news, place) : news;
            case Piece.HeartBeat beat when leak == Leak.PLACE_IN_HEART_BEATS -> world.inboxes.end(HALT);
            default -> piece;
        };
    }

    private Listener listener(Hands clock, long from, Wanted wanted) {
        var asked = leak == Leak.RIGHTS_OF_THE_BEGINNING ? CLOCK : clock;
        var reading = new ReadInboxHandler(new LeakyInboxes(world, leak), tables, asked);
        return new Listeners(reading, clock, Duration.ofSeconds(15), 1)
                .admit(new Listening(JOOST_OF_HALT, TOKEN_EXPIRES, from, wanted, () -> false))
                .orElseThrow();
    }
}
