/** What stands between a proposal and building it. */
package dev.throughline.command.bet.commit;
