package nl.ketenkaart.notifications.digest.web;

import java.time.Clock;
import nl.ketenkaart.notifications.digest.ListDueDatesHandler;
import nl.ketenkaart.notifications.digest.ReadDigestHandler;
import nl.ketenkaart.platform.web.Awaiting;
import nl.ketenkaart.platform.web.Lookup;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the caller's own organisation owes, at a glance. */
@RestController
class DigestController {
    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");
    private final ReadDigestHandler digest;
    private final ListDueDatesHandler dueDates;
    private final Awaiting awaiting;
    private final Clock clock;

    DigestController(ReadDigestHandler digest, ListDueDatesHandler dueDates, Awaiting awaiting, Clock clock) {
        this.digest = digest;
        this.dueDates = dueDates;
        this.awaiting = awaiting;
        this.clock = clock;
    }

    @GetMapping("/v1/follow-ups/digest")
    DigestView digest(Lookup lookup) {
        awaiting.await(lookup.awaits());
        return DigestView.of(digest.handle(lookup.caller()), clock.instant());
    }

    @GetMapping(path = "/v1/follow-ups/calendar", produces = "text/calendar")
    ResponseEntity<byte[]> calendar(Lookup lookup) {
        awaiting.await(lookup.awaits());
        try (var owed = dueDates.handle(lookup.caller())) {
            return ResponseEntity.ok().contentType(CALENDAR).body(DueDatesCalendar.of(owed.toList(), clock.instant()));
        }
    }
}
