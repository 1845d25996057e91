package dev.throughline.command.bet.command;

/**
 * What can be asked of a bet, one family per subject. Fields are those of the events; what may be missing here, the rules
 * ask for.
 */
public sealed interface BetCommand
        permits ProposalCommand,
                NarrativeCommand,
                SuccessMetricCommand,
                CriterionCommand,
                EvidenceCommand,
                ForecastCommand,
                OwnershipCommand,
                DecisionCommand,
                RoadmapCommand,
                MoneyCommand,
                TimeCommand {}
