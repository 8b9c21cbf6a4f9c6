package nl.ketenkaart.notifications.inbox.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How inboxes are listened to.
 *
 * @param perOrganisation how many may listen at once, of one organisation and in one process
 * @param poll how often is looked for news
 * @param heartBeat how long a stream says nothing at most
 * @param patience how long a listener may take for one piece
 */
@ConfigurationProperties("ketenkaart.streams")
record StreamSettings(
        @DefaultValue("20") int perOrganisation,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("15s") Duration heartBeat,
        @DefaultValue("30s") Duration patience) {}
