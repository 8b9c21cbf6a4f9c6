package nl.ketenkaart.notifications.killed;

import tools.jackson.databind.JsonNode;

/**
 * A piece of news, as anybody can tell it from another.
 *
 * @param subject the case
 * @param time when it happened; of what the test tells, never twice the same
 */
record News(String subject, String type, String time) {
    static final String CHANGED = "nl.ketenkaart.cases.concern-voiced";
    static final String OVERDUE = "nl.ketenkaart.cases.follow-up-overdue";

    /** As it came in, with the id that it came under. */
    record Arrived(String id, News news) {
        static Arrived of(JsonNode event) {
            return new Arrived(text(event, "id"), News.of(event));
        }
    }

    private static News of(JsonNode event) {
        return new News(text(event, "subject"), text(event, "type"), text(event, "time"));
    }

    private static String text(JsonNode event, String name) {
        return event.get(name).asString();
    }

    boolean isReminder() {
        return type.equals(OVERDUE);
    }
}
