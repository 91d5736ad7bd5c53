/** Tables of the scaffold case; all figures are invented. */
export const scaffoldTables: Readonly<Record<string, string>> = {
  "series/loans.csv": `id,series,estimand,place,period,printed,qualifier,lower,upper,unit,kind,source,locator,quote,quote_status,published,confidence,confidence_reason,note
annual-2014,loans-riverton,loans-year,Riverton,2014,"44,318",,,,loans,count,S-report-2019,Table 1,,table,2020-03,high,,
annual-2015,loans-riverton,loans-year,Riverton,2015,"45,902",,,,loans,count,S-report-2019,Table 1,,table,2020-03,high,,
annual-2016,loans-riverton,loans-year,Riverton,2016,"46,655",,,,loans,count,S-report-2019,Table 1,,table,2020-03,high,,
annual-2017,loans-riverton,loans-year,Riverton,2017,"47,210",,,,loans,count,S-report-2019,Table 1,,table,2020-03,high,,
annual-2018,loans-riverton,loans-year,Riverton,2018,"47,981",,,,loans,count,S-report-2019,Table 1,,table,2020-03,high,,
annual-2019,loans-riverton,loans-year,Riverton,2019,"48,372",,,,loans,count,S-report-2019,Table 1,,table,2020-03,high,,
annual-2020,loans-riverton,loans-year,Riverton,2020,"33,847",,,,loans,count,S-report-2023,Table 1,,table,2024-03,high,,
annual-2021,loans-riverton,loans-year,Riverton,2021,"41,266",,,,loans,count,S-report-2023,Table 1,,table,2024-03,high,,
annual-2022,loans-riverton,loans-year,Riverton,2022,"46,018",,,,loans,count,S-report-2023,Table 1,,table,2024-03,high,,
annual-2023,loans-riverton,loans-year,Riverton,2023,"48,105",,,,loans,count,S-report-2023,Table 1,,table,2024-03,high,,
yearbook-2019,loans-riverton,loans-year,Riverton,2019,"48,732",,,,loans,count,S-yearbook-2021,page 41,"In 2019 the library lent 48,732 items.",quoted,2021-06,medium,a compiled yearbook,Two digits stand in the other order than in the library's own report.
news-2022,loans-riverton,loans-year,Riverton,2022,"about 46,000",,,,loans,count,S-gazette-2023,paragraph 2,about forty-six thousand loans in 2022,quoted,2023-01-14,medium,a newspaper,"Read as 45,500 to 46,500."
sum-2020-2022,loans-riverton-sums,loans-year,Riverton,2020/2022,"121,131",,,,loans,count,S-report-2023,page 3,"121,131 loans over the three years 2020 to 2022",quoted,2024-03,high,,
branch-central-2023,loans-branches,loans-year,Riverton central,2023,"27,940",,,,loans,count,S-report-2023,Table 4,,table,2024-03,high,,
branch-north-2023,loans-branches,loans-year,Riverton north,2023,"11,322",,,,loans,count,S-report-2023,Table 4,,table,2024-03,high,,
branch-south-2023,loans-branches,loans-year,Riverton south,2023,"8,843",,,,loans,count,S-report-2023,Table 4,,table,2024-03,high,,
`,
  "series/register.csv": `town,year,loans,members
Ashby,2014,31723,2823
Ashby,2015,32170,2689
Ashby,2016,33177,2809
Ashby,2017,32359,2784
Ashby,2018,33112,2904
Ashby,2019,33370,2874
Ashby,2020,25491,2152
Ashby,2021,30716,2597
Ashby,2022,34877,2871
Ashby,2023,36328,3186
Brook,2014,52129,4891
Brook,2015,53845,4451
Brook,2016,53691,4660
Brook,2017,54070,4875
Brook,2018,55637,4770
Brook,2019,58988,5261
Brook,2020,41252,3516
Brook,2021,51032,4489
Brook,2022,60412,5267
Brook,2023,63545,5435
Colwick,2014,18230,1644
Colwick,2015,18421,1531
Colwick,2016,18857,1684
Colwick,2017,18022,1568
Colwick,2018,18407,1576
Colwick,2019,17927,1627
Colwick,2020,12911,1108
Colwick,2021,16119,1419
Colwick,2022,17968,1527
Colwick,2023,18658,1599
Dunmore,2014,77842,6802
Dunmore,2015,73677,6190
Dunmore,2016,73166,6459
Dunmore,2017,73807,6527
Dunmore,2018,72574,6128
Dunmore,2019,70524,6032
Dunmore,2020,49560,4388
Dunmore,2021,62845,5391
Dunmore,2022,68512,5928
Dunmore,2023,66362,5643
Elmfield,2014,41164,3521
Elmfield,2015,40667,3445
Elmfield,2016,40260,3381
Elmfield,2017,39792,3297
Elmfield,2018,39313,3347
Elmfield,2019,39607,3541
Elmfield,2020,27510,2438
Elmfield,2021,33393,2838
Elmfield,2022,38071,3326
Elmfield,2023,37317,3191
Fenwick,2014,27391,2353
Fenwick,2015,26823,2287
Fenwick,2016,26079,2313
Fenwick,2017,26121,2248
Fenwick,2018,25918,2255
Fenwick,2019,25109,2247
Fenwick,2020,17925,1575
Fenwick,2021,22081,1938
Fenwick,2022,24293,2213
Fenwick,2023,24035,2101
Grange,2014,61221,5162
Grange,2015,66418,5920
Grange,2016,65742,5731
Grange,2017,65563,5971
Grange,2018,65757,5743
Grange,2019,68334,5984
Grange,2020,49826,4426
Grange,2021,63303,5827
Grange,2022,69182,6125
Grange,2023,68985,6135
Hollin,2014,21873,1861
Hollin,2015,21340,1814
Hollin,2016,21134,1884
Hollin,2017,21520,1834
Hollin,2018,20535,1714
Hollin,2019,21429,1847
Hollin,2020,15284,1338
Hollin,2021,18696,1575
Hollin,2022,21197,1896
Hollin,2023,20064,1701
`,
};
