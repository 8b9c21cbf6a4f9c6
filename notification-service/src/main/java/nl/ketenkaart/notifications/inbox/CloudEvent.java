package nl.ketenkaart.notifications.inbox;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.ketenkaart.notifications.casetable.CaseId;

/** A notification as a CloudEvent by the NL GOV profile 1.1, in structured JSON; its data is empty, the rest is asked for. */
public record CloudEvent(
        String specversion,
        UUID id,
        String source,
        String type,
        CaseId subject,
        Instant time,
        String datacontenttype,
        String dataref,
        Map<String, String> data) {

    /** @param source who tells, a URN */
    public static CloudEvent of(Notification notification, String source) {
        return new CloudEvent(
                "1.0",
                notification.id(),
                source,
                notification.type(),
                notification.caseId(),
                notification.at(),
                "application/json",
                "/v1/cases/" + notification.caseId().value(),
                Map.of());
    }
}
