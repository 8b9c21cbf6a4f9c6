package nl.ketenkaart.notifications.mail.smtp;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.util.ArrayDeque;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.springframework.mail.MailSendException;

/** What a failure says about whether a mail was sent: only what the server refused, or never heard of, was not for certain. */
final class Certainty {
    private static final Set<Class<?>> NOT_SENT = Set.of(
            MailConnectException.class,
            AuthenticationFailedException.class,
            SendFailedException.class,
            AddressException.class);

    private Certainty() {}

    static boolean isNotSent(Exception failure) {
        var causes = new ArrayDeque<Throwable>();
        causes.add(failure);
        while (!causes.isEmpty()) {
            var cause = causes.poll();
            if (isBrokenOff(cause)) {
                return false;
            }
            if (NOT_SENT.stream().anyMatch(type -> type.isInstance(cause))) {
                return true;
            }
            if (cause instanceof MailSendException several) {
                several.getFailedMessages().values().forEach(causes::add);
            }
            if (cause.getCause() != null) {
                causes.add(cause.getCause());
            }
        }
        return false;
    }

    /** The connection ended where the server's word on the whole mail should have come. */
    private static boolean isBrokenOff(Throwable cause) {
        return cause instanceof SMTPSendFailedException refused && refused.getReturnCode() < 0;
    }
}
