package dev.throughline.query.tripwires;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whose zombie cost. */
record ZombieRequest(
        @Parameter(description = "Only bets of these portfolios.") @Nullable
        List<String> portfolio) {}
