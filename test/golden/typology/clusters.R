# Rscript test/golden/typology/clusters.R: writes clusters-YEAR.json beside each hamburg-YEAR.json from its z-scores and inputs.
# R 4.2.2 with cluster 2.1.4, classInt 0.4-9 and jsonlite (Debian: r-base-core r-cran-cluster r-cran-classint r-cran-jsonlite).
library(cluster)
library(classInt)
library(jsonlite)

folder <- "test/golden/typology"
for (year in c(2013, 2018, 2024)) {
  reference <- fromJSON(file.path(folder, sprintf("hamburg-%d.json", year)))
  z <- reference$z
  index <- reference$index
  distances <- dist(z)
  tree <- hclust(distances, method = "ward.D2")
  within <- function(partition) sum(tapply(seq_len(nrow(z)), partition, function(rows)
    sum(scale(z[rows, , drop = FALSE], scale = FALSE)^2)))
  cuts <- lapply(2:8, function(k) cutree(tree, k))
  set.seed(1)
  result <- list(
    year = unbox(year),
    source = unbox("R 4.2.2: hclust ward.D2, cutree, cluster::silhouette, kmeans nstart 2000, classInt, quantile type 7, prcomp of z, cor of the inputs"),
    ward = list(
      merge = tree$merge, heights = tree$height, order = tree$order,
      cuts = setNames(cuts, 2:8),
      withinSs = sapply(cuts, within),
      silhouettes = setNames(lapply(cuts, function(cut) silhouette(cut, distances)[, "sil_width"]), 2:8)),
    kmeans = lapply(setNames(3:6, 3:6), function(k)
      unbox(kmeans(z, k, nstart = 2000, iter.max = 100)$tot.withinss)),
    pcaShares = { v <- prcomp(z, scale. = TRUE)$sdev^2; v / sum(v) },
    correlation = cor(reference$input),
    jenks = lapply(setNames(3:6, 3:6), function(k) {
      brks <- classIntervals(index, k, style = "jenks")$brks; brks[2:k] }),
    quantiles = lapply(setNames(3:6, 3:6), function(k) unname(quantile(index, (1:(k - 1)) / k, type = 7))))
  write_json(result, file.path(folder, sprintf("clusters-%d.json", year)), digits = I(15))
}
