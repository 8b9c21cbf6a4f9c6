/** Mail as an option: a word to an organisation's mailbox that there is news, without what, and seldom. */
@NullMarked
package nl.ketenkaart.notifications.mail;

import org.jspecify.annotations.NullMarked;
