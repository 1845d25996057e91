/** Reads the log's topic from where the read models stand, and refuses a topic that is not the one they were made from. */
package dev.throughline.query.intake.topic;
