package nl.ketenkaart.notifications.mail.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.UUID;
import nl.ketenkaart.notifications.mail.SendMail;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;

/** Plain text, the same words for everybody. Nothing in it, and nothing in its headers, follows from what the news is. */
final class SmtpMail implements SendMail {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpMail.class);
    private static final String SUBJECT = "There is news in Ketenkaart";
    private final JavaMailSender sender;
    private final MailSettings settings;
    private final Clock clock;

    SmtpMail(JavaMailSender sender, MailSettings settings, Clock clock) {
        this.sender = sender;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Outcome send(OrganisationId to, UUID id) {
        try {
            sender.send(message(to, id));
            return Outcome.TAKEN;
        } catch (MailException | MessagingException e) {
            var outcome = Certainty.isNotSent(e) ? Outcome.NOT_SENT : Outcome.IN_DOUBT;
            LOG.warn("a mail: {}, {}", outcome, e.getClass().getSimpleName());
            return outcome;
        }
    }

    private MimeMessage message(OrganisationId to, UUID id) throws MessagingException {
        var from = new InternetAddress(settings.from(), true);
        var message = new Named("<" + id + "@" + settings.link().getHost() + ">");
        message.setFrom(from);
        message.setRecipient(jakarta.mail.Message.RecipientType.TO, settings.addressOf(to));
        message.setSubject(SUBJECT, StandardCharsets.US_ASCII.name());
        message.setText(SUBJECT + ".\r\n\r\n" + settings.link() + "\r\n", StandardCharsets.US_ASCII.name());
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    /** Its id is ours, and the same when it is sent again. */
    private static final class Named extends MimeMessage {
        private final String id;

        Named(String id) {
            super((Session) null);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
