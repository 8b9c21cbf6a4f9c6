/** Mail over SMTP. */
@NullMarked
package nl.ketenkaart.notifications.mail.smtp;

import org.jspecify.annotations.NullMarked;
