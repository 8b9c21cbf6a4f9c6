package nl.ketenkaart.notifications.inbox.web;

import nl.ketenkaart.notifications.ListQuery;
import nl.ketenkaart.notifications.inbox.CloudEvent;
import nl.ketenkaart.notifications.inbox.ReadInboxHandler;
import nl.ketenkaart.notifications.inbox.ReadInboxHandler.ReadInbox;
import nl.ketenkaart.platform.sealing.Tokens;
import nl.ketenkaart.platform.web.Awaiting;
import nl.ketenkaart.platform.web.Lookup;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The inbox of the caller's own organisation. */
@RestController
class NotificationController {
    private final ReadInboxHandler inbox;
    private final Awaiting awaiting;
    private final Tokens tokens;
    private final String source;

    NotificationController(
            ReadInboxHandler inbox, Awaiting awaiting, Tokens tokens, @Value("${ketenkaart.oin}") String oin) {
        this.inbox = inbox;
        this.awaiting = awaiting;
        this.tokens = tokens;
        this.source = "urn:nld:oin:" + oin + ":systeem:ketenkaart-notification-service";
    }

    @GetMapping("/v1/notifications")
    Notifications read(Lookup lookup) {
        var query = new ListQuery(lookup, tokens, "notifications");
        var from = query.place().map(Long::parseLong).orElse(0L);
        var limit = query.limit();
        var wanted = WantedNews.of(query);
        query.refuseFaults();
        awaiting.await(lookup.awaits());
        var news = inbox.handle(new ReadInbox(lookup.caller(), from, limit, wanted));
        return new Notifications(
                news.notifications().stream()
                        .map(notification -> CloudEvent.of(notification, source))
                        .toList(),
                query.cursorAt("%019d".formatted(news.next())));
    }
}
